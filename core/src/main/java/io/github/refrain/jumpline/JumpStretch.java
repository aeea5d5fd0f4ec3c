package io.github.refrain.jumpline;

/**
 * A jump line at an edge of a paragraph.
 *
 * @param from its first {@code char}
 * @param titleTo one past a headline with which it begins, {@code from} where it has none
 * @param to one past its last {@code char} and the white space after it
 * @param way where it leads
 * @param page the page, as {@link PageNumber#page}
 */
public record JumpStretch(int from, int titleTo, int to, Way way, String page) {}
