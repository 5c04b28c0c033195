/** Long work on threads of its own, behind calls that someone waits for. */
@NullMarked
package io.salesmanager.platform.work;

import org.jspecify.annotations.NullMarked;
