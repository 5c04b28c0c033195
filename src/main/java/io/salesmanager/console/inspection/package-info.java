/** The pages that show how selling goes: each number with its count, and with the deals behind it. */
@NullMarked
package io.salesmanager.console.inspection;

import org.jspecify.annotations.NullMarked;
