/** What everything in the company is made with: options, dice, names, ids and office hours. */
@NullMarked
package io.salesmanager.sample.setting;

import org.jspecify.annotations.NullMarked;
