package io.salesmanager.review.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void blank_lines_are_counted_and_passed_over_and_the_last_needs_no_end() throws IOException {
        assertThat(read("a\r\n\n \t\nb", 10)).containsExactly("1:a\r", "4:b");
        assertThat(read("", 10)).isEmpty();
        assertThat(read("\n\n", 10)).isEmpty();
    }

    @Test
    void the_mark_before_the_first_line_is_no_part_of_it() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb\n", 10)).containsExactly("1:a", "2:\uFEFFb");
        assertThat(read("\uFEFF\na", 10)).containsExactly("2:a");
    }

    @Test
    void a_line_that_is_too_long_is_told_and_the_next_is_read() throws IOException {
        var text = "x".repeat(200_000) + "\nshort\n" + "y".repeat(11) + "\n" + "z".repeat(10);
        assertThat(read(text, 10)).containsExactly("1:null", "2:short", "3:null", "4:" + "z".repeat(10));
    }

    @Test
    void lines_longer_than_a_block_are_whole() throws IOException {
        var line = "0123456789".repeat(30_000);
        assertThat(read(line + "\n" + line, 1_000_000)).containsExactly("1:" + line, "2:" + line);
    }

    @Test
    void what_is_owed_is_sent_before_more_is_waited_for() throws IOException {
        var flushed = new ArrayList<Long>();
        var in = new InputStream() {
            private final byte[] text = "a\nb\n".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return at < text.length ? text[at++] : -1;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                if (at == text.length) {
                    return -1;
                }
                to[from] = text[at++];
                return 1;
            }
        };
        var lines = new Lines(in, 10, () -> flushed.add((long) in.at));
        assertThat(lines.next()).isNotNull();
        assertThat(flushed).containsExactly(0L, 1L);
        assertThat(lines.next()).isNotNull();
        assertThat(flushed).containsExactly(0L, 1L, 2L, 3L);
    }

    private static List<String> read(String text, int most) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most, () -> {});
        var read = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            var bytes = line.text();
            read.add(line.number() + ":" + (bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8)));
        }
        return read;
    }
}
