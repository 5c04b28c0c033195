package io.salesmanager.console.rulebook.dial;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Precondition;
import io.salesmanager.rulebook.dial.DialChange;
import io.salesmanager.rulebook.dial.DialScope;
import io.salesmanager.rulebook.setting.How;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the page of dials sends: every setting that it showed, what is set apart anew, and why. */
@NullUnmarked // filled in from the form
class DialForm {
    /** The version that was shown. */
    @RestForm
    @DefaultValue("")
    String base;

    @RestForm
    @DefaultValue("")
    String text;

    /** Of each setting, with its {@link #was} and its {@link #value}. */
    @RestForm
    List<String> key;

    @RestForm
    List<String> was;

    @RestForm
    List<String> value;

    /** Settings to be taken away. */
    @RestForm
    List<String> remove;

    /** A dial to be set apart for some deals. */
    @RestForm
    @DefaultValue("")
    String apart;

    @RestForm
    @DefaultValue("")
    String line;

    @RestForm
    @DefaultValue("")
    String stage;

    @RestForm
    @DefaultValue("")
    String motion;

    @RestForm
    @DefaultValue("")
    String segment;

    @RestForm
    @DefaultValue("")
    String apartValue;

    @RestForm
    @DefaultValue("")
    String why;

    /** What was turned: key and value. */
    record Turned(String key, DialChange change) {}

    /** Values by key, as they were sent. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        for (var i = 0; i < count(); i++) {
            given.put(key.get(i), value.get(i));
        }
        return given;
    }

    /** They are taken where what was shown can still be changed. */
    How how() {
        return new How(new Precondition(null, null), base, false);
    }

    /** @throws Problem 422 for what is no number */
    List<Turned> turned() {
        var turned = new ArrayList<Turned>();
        for (var i = 0; i < count(); i++) {
            if (removed().contains(key.get(i))) {
                turned.add(new Turned(key.get(i), DialKey.read(key.get(i)).remove(why.strip())));
            } else if (!value.get(i).strip().equals(was.get(i))) {
                var number = number(value.get(i), key.get(i));
                if (number.compareTo(new BigDecimal(was.get(i))) != 0) {
                    turned.add(new Turned(key.get(i), DialKey.read(key.get(i)).to(number, why.strip())));
                }
            }
        }
        if (!apart.isEmpty()) {
            var scope = new DialScope(part(stage), part(motion), part(line), part(segment));
            var named = new DialKey(apart, scope);
            turned.add(new Turned("apart", named.to(number(apartValue, "apart"), why.strip())));
        }
        return turned;
    }

    private List<String> removed() {
        return Objects.requireNonNullElse(remove, List.of());
    }

    private int count() {
        return key == null || value == null || was == null
                ? 0
                : Math.min(key.size(), Math.min(value.size(), was.size()));
    }

    private static BigDecimal number(String text, String field) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.ofField(
                    "not-a-number",
                    field,
                    "'%s' is no number.".formatted(text),
                    "Write digits with a point, such as 0.35.");
        }
    }

    private static @Nullable String part(String text) {
        return text.isEmpty() ? null : text;
    }
}
