package io.salesmanager.rulebook.diff;

import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.diff.RulebookDiff.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Values by name, and which of them differ. */
final class Settings {
    private Settings() {}

    static List<Setting> changed(Map<String, String> from, Map<String, String> to) {
        var changes = new ArrayList<Setting>();
        from.forEach((what, old) -> {
            if (!old.equals(to.get(what))) {
                changes.add(new Setting(what, old, to.get(what)));
            }
        });
        to.forEach((what, now) -> {
            if (!from.containsKey(what)) {
                changes.add(new Setting(what, null, now));
            }
        });
        return changes;
    }

    /** What each sentence of the language means. */
    static Map<String, String> ofLanguage(SourceFiles files) {
        var sentences = new LinkedHashMap<String, String>();
        for (var file : files.endingWith(".dsl")) {
            file.text().lines().filter(line -> line.startsWith("[")).forEach(line -> {
                var equals = line.indexOf('=');
                sentences.put(
                        equals < 0 ? line : line.substring(0, equals).strip(),
                        equals < 0 ? "" : line.substring(equals + 1).strip());
            });
        }
        return sentences;
    }

    /** Every value of the playbook by its way through the file; items of a list by their name where they have one. */
    static Map<String, String> ofPlaybook(SourceFiles files) {
        var values = new LinkedHashMap<String, String>();
        files.find("playbook.yaml")
                .ifPresent(file ->
                        flatten("", new Yaml(new SafeConstructor(new LoaderOptions())).load(file.text()), values));
        return values;
    }

    private static void flatten(String way, @Nullable Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> flatten(way.isEmpty() ? key.toString() : way + "." + key, part, values));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            values.put(way, String.join(", ", list.stream().map(Settings::name).toList()));
            for (var i = 0; i < list.size(); i++) {
                flatten(way + "." + name(list.get(i), i + 1), list.get(i), values);
            }
        } else {
            values.put(way, String.valueOf(value));
        }
    }

    private static String name(Object item) {
        return name(item, 0);
    }

    private static String name(Object item, int number) {
        return item instanceof Map<?, ?> map && map.get("name") != null
                ? Objects.toString(map.get("name"))
                : number == 0 ? item.toString() : String.valueOf(number);
    }
}
