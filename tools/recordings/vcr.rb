# Records one exchange for each cassette, as the tests of a Ruby server do.
require "vcr"
require "net/http"

VCR.configure do |config|
  config.cassette_library_dir = "#{ENV.fetch('OUT')}/vcr"
  config.hook_into :webmock
end

def post(token)
  uri = URI("https://eventgw.us1.twilio.com/v4/EndpointEvents")
  Net::HTTP.post(uri, ENV.fetch("EVENT"), "Content-Type" => "application/json", "X-Twilio-Token" => token)
end

VCR.use_cassette("accepted", record: :all) { post(ENV.fetch("GOOD")) }
VCR.use_cassette("refused", record: :all) { post(ENV.fetch("WRONG_SECRET")) }
VCR.use_cassette("expired", record: :all, serialize_with: :json) { post(ENV.fetch("EXPIRED")) }
VCR.use_cassette("both", record: :all) do
  post(ENV.fetch("GOOD"))
  post(ENV.fetch("WRONG_SECRET"))
end

# Net::HTTP's own debug output, and a hash as `p` writes it.
debug = StringIO.new
http = Net::HTTP.new("eventgw.us1.twilio.com", 443)
http.use_ssl = true
http.set_debug_output(debug)
VCR.turned_off do
  WebMock.allow_net_connect!
  http.start { http.post("/v4/EndpointEvents", ENV.fetch("EVENT"), "X-Twilio-Token" => ENV.fetch("WRONG_SECRET")) }
end
File.write("#{ENV.fetch('OUT')}/vcr/net-http-debug-refused.txt", debug.string)
headers = { "X-Twilio-Token" => ENV.fetch("GOOD"), "Content-Type" => "application/json" }
File.write("#{ENV.fetch('OUT')}/vcr/hash-inspect.txt", "headers: #{headers.inspect}\n")
