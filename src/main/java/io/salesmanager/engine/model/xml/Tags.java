package io.salesmanager.engine.model.xml;

/**
 * Where the tags of a well-formed text of XML stand, one after the other. The JDK's reader knows this too, but is off by one
 * for every 8,192 characters that it has read.
 */
final class Tags {
    private final String xml;
    private int at;
    private int start;
    private int end;
    /** Whether the tag opened and closed its element at once, and was told as opening alone so far. */
    private boolean closesItself;

    Tags(String xml) {
        this.xml = xml;
    }

    /** Goes to the next one. A tag that closes itself counts twice: its end is an empty place behind it. */
    void next() {
        if (closesItself) {
            closesItself = false;
            start = end;
            return;
        }
        start = nextTag();
        end = endOfTag();
        at = end;
        closesItself = xml.charAt(end - 2) == '/';
    }

    int start() {
        return start;
    }

    /** Behind the tag. */
    int end() {
        return end;
    }

    private int nextTag() {
        while (true) {
            var open = xml.indexOf('<', at);
            if (xml.startsWith("<!--", open)) {
                at = xml.indexOf("-->", open) + 3;
            } else if (xml.startsWith("<![CDATA[", open)) {
                at = xml.indexOf("]]>", open) + 3;
            } else if (xml.startsWith("<?", open)) {
                at = xml.indexOf("?>", open) + 2;
            } else {
                return open;
            }
        }
    }

    private int endOfTag() {
        var quote = ' ';
        for (var i = start; true; i++) {
            var c = xml.charAt(i);
            if (quote != ' ') {
                quote = c == quote ? ' ' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
    }
}
