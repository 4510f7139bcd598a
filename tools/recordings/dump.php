<?php
// Sends a token with PHP's streams and records how PHP shows headers.
function record(string $name, string $token): void {
    $url = 'https://eventgw.us1.twilio.com/v4/EndpointEvents';
    $headers = ['X-Twilio-Token' => $token, 'Content-Type' => 'application/json'];
    $lines = array_map(fn ($key, $value) => "$key: $value", array_keys($headers), $headers);
    $context = stream_context_create(['http' => [
        'method' => 'POST', 'header' => $lines, 'content' => getenv('EVENT'), 'ignore_errors' => true,
    ]]);
    $body = file_get_contents($url, false, $context);
    $seen = ['url' => $url, 'headers' => $headers, 'answer' => $http_response_header, 'body' => json_decode($body, true)];
    $out = getenv('OUT') . '/php/';
    file_put_contents("{$out}print-r-$name.txt", print_r($seen, true));
    ob_start();
    var_dump($seen);
    file_put_contents("{$out}var-dump-$name.txt", ob_get_clean());
    file_put_contents("{$out}var-export-$name.txt", var_export($seen, true) . "\n");
    $server = ['REQUEST_METHOD' => 'POST', 'HTTP_HOST' => 'eventgw.us1.twilio.com',
        'REQUEST_URI' => '/v4/EndpointEvents', 'HTTP_X_TWILIO_TOKEN' => $token];
    file_put_contents("{$out}server-$name.txt", print_r($server, true));
}
record('accepted', getenv('GOOD'));
record('refused', getenv('WRONG_SECRET'));
