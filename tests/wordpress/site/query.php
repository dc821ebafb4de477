<?php
// A second witness beside WordPress: one query a line as JSON [query, values], its rows back as a line of JSON.
$database = new mysqli('localhost', 'root', '', '', 0, getenv('NEWSROOM_WP_SOCKET'));
$database->options(MYSQLI_OPT_INT_AND_FLOAT_NATIVE, 1);
$database->set_charset('utf8mb4');
while (($line = fgets(STDIN)) !== false) {
    try {
        [$query, $values] = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
        $result = $values ? $database->execute_query($query, $values) : $database->query($query);
        $answer = ['rows' => $result instanceof mysqli_result ? $result->fetch_all(MYSQLI_ASSOC) : []];
    } catch (Throwable $fault) {
        $answer = ['fault' => $fault->getMessage()];
    }
    echo json_encode($answer, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
