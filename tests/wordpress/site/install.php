<?php
// An Arabic newsroom's site with no article yet. Prints the users' application passwords as JSON.
define('WP_INSTALLING', true);
$_SERVER += ['REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/'];
require getenv('NEWSROOM_WP_FILES') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_false');
load_default_textdomain('ar');
$GLOBALS['wp_locale'] = new WP_Locale();
wp_install('بوابة الخليج', 'desk', 'desk@example.test', true, '', 'desk-password', 'ar');
foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $sample) {
    wp_delete_post($sample->ID, true);
}
update_option('wp_page_for_privacy_policy', 0);  // or the post that gets its number later may be edited by the administrator alone
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Asia/Dubai');
update_option('gmt_offset', '');
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules();

$passwords = [];
foreach (['desk' => 'administrator', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor'] as $user => $role) {
    $id = username_exists($user) ?: wp_create_user($user, "$user-password", "$user@example.test");
    (new WP_User($id))->set_role($role);
    [$passwords[$user]] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'newsroom']);
}

$sections = [
    'world' => 'العالم', 'politics' => 'سياسة', 'economy' => 'اقتصاد', 'technology' => 'تكنولوجيا', 'culture' => 'ثقافة وفن',
    'sport' => 'رياضة', 'travel' => 'سياحة وسفر', 'health' => 'صحة وجمال', 'opinion' => 'مقالات', 'variety' => 'منوعات',
];
foreach ($sections as $slug => $name) {
    wp_insert_term($name, 'category', ['slug' => $slug]);
}
wp_insert_term('كرة القدم', 'category', ['slug' => 'football', 'parent' => get_term_by('slug', 'sport', 'category')->term_id]);
echo json_encode($passwords);
