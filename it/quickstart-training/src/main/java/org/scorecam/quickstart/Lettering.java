package org.scorecam.quickstart;

import java.util.Map;

/** A dot-matrix alphabet, so that a stamp looks the same on every machine, whatever fonts it has. */
final class Lettering {

    static final int ROWS = 7;
    /** Five columns and one of air. */
    static final int ADVANCE = 6;

    /** Rows from the top; 'o' is a dot. */
    private static final Map<Character, String[]> GLYPHS = Map.ofEntries(
            glyph('0', " ooo |o   o|o  oo|o o o|oo  o|o   o| ooo "),
            glyph('1', "  o  | oo  |  o  |  o  |  o  |  o  | ooo "),
            glyph('2', " ooo |o   o|    o|   o |  o  | o   |ooooo"),
            glyph('3', "ooooo|   o |  o  |   o |    o|o   o| ooo "),
            glyph('4', "   o |  oo | o o |o  o |ooooo|   o |   o "),
            glyph('5', "ooooo|o    |oooo |    o|    o|o   o| ooo "),
            glyph('6', "  oo | o   |o    |oooo |o   o|o   o| ooo "),
            glyph('7', "ooooo|    o|   o |  o  | o   | o   | o   "),
            glyph('8', " ooo |o   o|o   o| ooo |o   o|o   o| ooo "),
            glyph('9', " ooo |o   o|o   o| oooo|    o|   o | oo  "),
            glyph('A', " ooo |o   o|o   o|ooooo|o   o|o   o|o   o"),
            glyph('C', " ooo |o   o|o    |o    |o    |o   o| ooo "),
            glyph('E', "ooooo|o    |o    |oooo |o    |o    |ooooo"),
            glyph('I', " ooo |  o  |  o  |  o  |  o  |  o  | ooo "),
            glyph('L', "o    |o    |o    |o    |o    |o    |ooooo"),
            glyph('M', "o   o|oo oo|o o o|o o o|o   o|o   o|o   o"),
            glyph('N', "o   o|oo  o|o o o|o  oo|o   o|o   o|o   o"),
            glyph('Q', " ooo |o   o|o   o|o   o|o o o|o  o | oo o"),
            glyph('S', " oooo|o    |o    | ooo |    o|    o|oooo "),
            glyph('T', "ooooo|  o  |  o  |  o  |  o  |  o  |  o  "),
            glyph('-', "     |     |     |ooooo|     |     |     "),
            glyph(':', "     |  o  |  o  |     |  o  |  o  |     "),
            glyph(' ', "     |     |     |     |     |     |     "));

    private Lettering() {}

    private static Map.Entry<Character, String[]> glyph(char letter, String rows) {
        return Map.entry(letter, rows.split("\\|", -1));
    }

    static int width(String text) {
        return ADVANCE * text.length() - 1;
    }

    /** Whether the text has a dot there, counted from its top left corner. */
    static boolean isDot(String text, int column, int row) {
        if (column < 0 || row < 0 || row >= ROWS || column >= width(text) || column % ADVANCE == ADVANCE - 1) {
            return false;
        }
        String[] glyph = GLYPHS.get(text.charAt(column / ADVANCE));
        if (glyph == null) {
            throw new IllegalArgumentException("no dots for '" + text.charAt(column / ADVANCE) + "'");
        }
        return glyph[row].charAt(column % ADVANCE) == 'o';
    }
}
