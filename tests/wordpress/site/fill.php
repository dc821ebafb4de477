<?php
// $count published articles by plain inserts: WordPress' own way takes 20 ms for each of them.
global $wpdb;
$places = ['ميناء الفجيرة', 'سوق الحمرية', 'جزيرة دلما', 'وادي حتا', 'كورنيش الشارقة', 'مطار صلالة', 'مدينة زايد', 'خور دبي'];
$events = ['يستقبل أول سفينة', 'يفتح أبوابه بعد الترميم', 'يستعد لموسم الأمطار', 'يضيف ثلاثة خطوط', 'يحتفي بالصيادين', 'يعلن مواعيد جديدة'];
$text = 'قال مدير المشروع إن العمل بدأ قبل عامين، وإن %1$s سيخدم سكان الأحياء القريبة على مدار الساعة، من دون رسوم في السنة الأولى.';
$authors = get_users(['fields' => 'ID', 'role__in' => ['editor', 'author']]);
$sections = get_terms(['taxonomy' => 'category', 'hide_empty' => false, 'fields' => 'tt_ids', 'exclude' => get_option('default_category')]);
$tags = [];
for ($number = 1; $number <= max(1, intdiv($count, 10)); $number++) {
    $tags[] = wp_insert_term("وسم $number", 'post_tag', ['slug' => "tag-$number"])['term_taxonomy_id'];
}
$first = 1 + (int) $wpdb->get_var("SELECT MAX(ID) FROM $wpdb->posts");
$zone = wp_timezone();
foreach (array_chunk(range(0, $count - 1), 500) as $chunk) {
    $posts = $filings = [];
    foreach ($chunk as $index) {
        $place = $places[$index % count($places)];
        $title = "$place {$events[$index % count($events)]} " . ($index + 1);
        $paragraph = "<!-- wp:paragraph -->\n<p>" . sprintf($text, $place) . "</p>\n<!-- /wp:paragraph -->";
        $at = new DateTimeImmutable('@' . (time() - 3600 * ($index + 1)));
        $posts[] = $wpdb->prepare(
            "(%d, %d, %s, %s, %s, %s, %s, %s, %s, %s, 'publish', 'open', 'open', 'post', '', '', '')",
            $first + $index, $authors[$index % count($authors)], $title, "article-$index", implode("\n\n", array_fill(0, 6, $paragraph)),
            "خبر من $place", $at->setTimezone($zone)->format('Y-m-d H:i:s'), $at->format('Y-m-d H:i:s'),
            $at->setTimezone($zone)->format('Y-m-d H:i:s'), $at->format('Y-m-d H:i:s'),
        );
        $filings[] = sprintf('(%d, %d), (%1$d, %3$d)', $first + $index, $sections[$index % count($sections)], $tags[$index % count($tags)]);
    }
    $wpdb->query("INSERT INTO $wpdb->posts (ID, post_author, post_title, post_name, post_content, post_excerpt, post_date, post_date_gmt,"
        . ' post_modified, post_modified_gmt, post_status, comment_status, ping_status, post_type, to_ping, pinged, post_content_filtered)'
        . ' VALUES ' . implode(', ', $posts));
    $wpdb->query("INSERT INTO $wpdb->term_relationships (object_id, term_taxonomy_id) VALUES " . implode(', ', $filings));
}
wp_update_term_count_now($sections, 'category');
wp_update_term_count_now($tags, 'post_tag');
