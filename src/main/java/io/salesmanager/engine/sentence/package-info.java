/** Reads rules in English sentences, and the language that says what each sentence means. */
@NullMarked
package io.salesmanager.engine.sentence;

import org.jspecify.annotations.NullMarked;
