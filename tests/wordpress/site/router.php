<?php
// What a web server's rewrite rules do: files as they are, folders by their index, everything else to WordPress.
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($path !== '/' && is_file($file)) {
    return false;
}
$script = '/index.php';
if ($path !== '/' && is_file("$file/index.php")) {
    if (!str_ends_with($path, '/')) {
        header("Location: $path/");
        return true;
    }
    $script = $path . 'index.php';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $script;
chdir(dirname($_SERVER['SCRIPT_FILENAME']));
require $_SERVER['SCRIPT_FILENAME'];
