/** Rules as their authors wrote them: text with the place of every character, whatever the format. */
@NullMarked
package io.salesmanager.engine.source;

import org.jspecify.annotations.NullMarked;
