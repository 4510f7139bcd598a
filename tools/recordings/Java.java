import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sends the tokens with Java's HTTP client and records what its log and its toString show. */
class Java {
  static SSLContext trusting(Path certificate) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("stand-in", CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))));
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  static void record(HttpClient client, String token, String name) throws Exception {
    Map<String, String> env = System.getenv();
    PrintStream before = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    System.setErr(new PrintStream(logged));
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://eventgw.us1.twilio.com/v4/EndpointEvents"))
        .header("X-Twilio-Token", token).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(env.get("EVENT"))).build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    System.setErr(before);
    Path out = Path.of(env.get("OUT"), "java");
    Files.writeString(out.resolve("http-client-log-" + name + ".txt"), logged.toString());
    Files.writeString(out.resolve("to-string-" + name + ".txt"), request.headers() + "\n" + response + "\n"
        + response.headers().map() + "\n" + response.body() + "\n");
  }

  public static void main(String[] arguments) throws Exception {
    HttpClient client = HttpClient.newBuilder()
        .sslContext(trusting(Path.of(System.getenv("NODE_EXTRA_CA_CERTS"))))
        .version(HttpClient.Version.HTTP_1_1).build();
    record(client, System.getenv("GOOD"), "accepted");
    record(client, System.getenv("WRONG_SECRET"), "refused");
  }
}
