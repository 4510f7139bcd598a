// Sends the tokens with Go's HTTP client and records how Go shows requests.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"os"
	"strings"
)

func record(name, token string) {
	request, _ := http.NewRequest("POST", "https://eventgw.us1.twilio.com/v4/EndpointEvents", strings.NewReader(os.Getenv("EVENT")))
	request.Header.Set("X-Twilio-Token", token)
	request.Header.Set("Content-Type", "application/json")
	sent, _ := httputil.DumpRequestOut(request, true)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	answered, _ := httputil.DumpResponse(response, true)
	body, _ := io.ReadAll(response.Body)
	out := os.Getenv("OUT") + "/go/"
	os.WriteFile(out+"dump-"+name+".txt", []byte(string(sent)+"\n\n"+string(answered)+"\n"), 0o644)
	quoted := fmt.Sprintf("request: %q\nresponse: %q\n", sent, answered)
	os.WriteFile(out+"dump-quoted-"+name+".txt", []byte(quoted), 0o644)
	plain := fmt.Sprintf("POST %v %v\n%v %v %s\n", request.URL, request.Header, response.Status, response.Header, body)
	os.WriteFile(out+"header-v-"+name+".txt", []byte(plain), 0o644)
	syntax := fmt.Sprintf("%s %s %#v\n%d %#v %q\n", request.Method, request.URL, request.Header, response.StatusCode, response.Header, body)
	os.WriteFile(out+"header-go-syntax-"+name+".txt", []byte(syntax), 0o644)
}

func main() {
	record("accepted", os.Getenv("GOOD"))
	record("refused", os.Getenv("WRONG_SECRET"))
}
