package io.salesmanager.inspection.keep;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.StepsTaken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes values that are equal the same object, for a million deals share a few hundred names, days and ways through the process. It
 * remembers the last value of each hash, so that its memory is bounded whatever it reads. For one thread.
 */
final class Sharing extends SimpleModule {
    private static final int SLOTS = 1 << 16;
    private static final Set<Class<?>> SHARED = Set.of(StepsTaken.class, CountedDeal.Heard.class);

    private final transient @Nullable Object[] seen = new @Nullable Object[SLOTS];

    Sharing() {
        super("sharing");
        addDeserializer(String.class, new Delegate<>(String.class, new StringDeserializer()));
        addDeserializer(LocalDate.class, new Delegate<>(LocalDate.class, LocalDateDeserializer.INSTANCE));
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
                return SHARED.contains(bean.getBeanClass())
                        ? new Resolving(deserializer)
                        : super.modifyDeserializer(config, bean, deserializer);
            }
        });
    }

    Object shared(Object value) {
        var hash = value.hashCode();
        var slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        var before = seen[slot];
        if (value.equals(before)) {
            return before;
        }
        seen[slot] = value;
        return value;
    }

    private final class Delegate<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final JsonDeserializer<T> reader;

        Delegate(Class<T> type, JsonDeserializer<T> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return type.cast(shared(reader.deserialize(json, context)));
        }
    }

    private final class Resolving extends DelegatingDeserializer {
        Resolving(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Resolving(reader);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return shared(super.deserialize(json, context));
        }
    }
}
