<?php
// What the site's wp-config.php requires. All that differs between runs comes from the environment, since WordPress' own files
// are shared by them. The address is the one that was asked for, so that a proxy in front of the site is believed.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('NEWSROOM_WP_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';
$_SERVER['HTTP_HOST'] ??= getenv('NEWSROOM_WP_HOST');
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_CONTENT_DIR', getenv('NEWSROOM_WP_CONTENT'));
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) {
    define($key, "loopback only $key");
}
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords without TLS
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', !is_file(WP_CONTENT_DIR . '/cron-on'));
require_once ABSPATH . 'wp-settings.php';
