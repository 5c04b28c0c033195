/** Named facts and what is expected of the rules: documentation and test at once. */
@NullMarked
package io.salesmanager.engine.example;

import org.jspecify.annotations.NullMarked;
