<?php
// Code from the standard input, run inside the site; what it returns goes out as JSON, what it prints goes to the errors.
$_SERVER += ['REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/', 'REMOTE_ADDR' => '127.0.0.1'];
ob_start();
require getenv('NEWSROOM_WP_FILES') . '/wp-load.php';
$returned = eval(stream_get_contents(STDIN));
fwrite(STDERR, ob_get_clean());
echo json_encode($returned, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
