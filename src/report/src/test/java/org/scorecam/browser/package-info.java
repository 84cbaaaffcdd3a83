/**
 * A browser for tests: whatever Chromium the machine has, without a window, driven by Playwright.
 *
 * <p>Public: {@link org.scorecam.browser.Browser} and its {@link org.scorecam.browser.Tab}s, {@link
 * org.scorecam.browser.NeedsBrowser} for tests that use one, {@link org.scorecam.browser.FileServer} to serve them files
 * under a policy, {@link org.scorecam.browser.Axe} to check pages for barriers.
 */
@NullMarked
package org.scorecam.browser;

import org.jspecify.annotations.NullMarked;
