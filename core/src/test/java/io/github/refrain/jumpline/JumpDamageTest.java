package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.ParagraphReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A jump line with one error of OCR is read as what it was, or at least as without its number. */
class JumpDamageTest {

  private static final int ROUNDS = 300;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          zh; 89; TO 3: （下转第三版）, FROM 1: （上接第一版）, TO 12: （下转第12版）, SEE 4: （详见第四版）, FROM 2: 上接第2版
          en; 92; TO 4: Continued on Page 4, FROM 1: (Continued from Page 1), TO A8: Continued on Page A8, FROM 1: From Page One, TO 7: See SENATE on Page 7, TO 6: Please turn to Page 6
          ja; 88; TO 3: （3面に続く）, FROM 1: （1面から続く）, TO 2: ▼2面に続く, SEE 5: （関連記事5面）, FROM 1: （１面の続き）
          ko; 70; TO 3: ▶3면에 계속, FROM 1: (1면에서 계속), TO 4: ▶4면으로 이어집니다, SEE A5: ▶관련기사 A5면, FROM 1: 1면에서 이어짐
          de; 96; TO 4: Fortsetzung auf Seite 4, FROM 1: (Fortsetzung von Seite 1), TO 2: Schluß auf Seite 2, SEE 3: Siehe Seite 3, TO 5: (Fortsetzung Seite 5)
          fr; 89; TO 4: (Suite page 4), FROM 1: Suite de la première page, TO 3: Lire la suite page 3, FROM 2: (Suite de la page 2), SEE 5: Voir page 5
          es; 96; TO 4: Pasa a la página 4, FROM 1: (Viene de la página 1), TO 5: Sigue en la página 5, FROM 1: Viene de la primera página, SEE 9: Más información en la página 9
          pt; 96; TO 3: Continua na página 3, FROM 1: (Continuação da primeira página), TO 7: Conclui na página 7, FROM 2: Continuação da página 2, SEE 6: Veja na página 6
          it; 91; TO 2: Continua a pagina 2, FROM 1: Segue dalla prima pagina, TO 3: (Segue a pagina 3), FROM 1: Continua dalla prima pagina, SEE 4: Vedi a pagina 4
          ru; 99; TO 3: (Продолжение на 3-й стр.), TO 4: Окончание на стр. 4, FROM 1: (Начало на 1-й стр.), FROM 2: Окончание. Начало на странице 2, SEE 5: Читайте на стр. 5
          vi; 94; TO 4: (Xem tiếp trang 4), FROM 1: (Tiếp theo trang 1), TO 7: Xem tiếp trang 7, FROM 1: Tiếp theo trang nhất, SEE 3: Xem thêm trang 3
          """)
  void oneError_leavesMostLinesReadable(String language, int percent, String lines)
      throws IOException {
    JumpTable common = new JumpTable(LanguageTables.text("common"), Map.of());
    Damage damage =
        new Damage(new JumpTable(LanguageTables.text(language), common.alike()).alike());
    int right = 0;
    int all = 0;
    for (String entry : lines.split(", ", -1)) {
      String[] parts = entry.split(": ", 2);
      assertEquals(parts[0], read(parts[1]));
      for (int round = 0; round < ROUNDS; round++) {
        String found = read(damage.applyTo(parts[1]));
        String lost = parts[0].substring(0, parts[0].indexOf(' ') + 1) + PageNumber.UNKNOWN;
        right += found.equals(parts[0]) || found.equals(lost) ? 1 : 0;
        all++;
      }
    }
    assertTrue(100 * right >= percent * all, language + ": " + right + " of " + all);
  }

  /** One misread, lost, doubled or inserted character; a figure is not doubled: 33 is a page. */
  private static final class Damage {

    private final Random random = new Random(7);
    private final Map<Integer, String> alike;

    Damage(Map<Integer, String> alike) {
      this.alike = alike;
    }

    String applyTo(String line) {
      while (true) {
        int at = random.nextInt(line.length());
        String head = line.substring(0, at);
        String tail = line.substring(at + 1);
        char c = line.charAt(at);
        int kind = random.nextInt(4);
        String others = alike.getOrDefault((int) Character.toLowerCase(c), "");
        if (kind == 0 && !others.isEmpty()) {
          return head + others.charAt(random.nextInt(others.length())) + tail;
        } else if (kind == 1) {
          return head + tail;
        } else if (kind == 2 && !Character.isDigit(c)) {
          return head + c + c + tail;
        } else if (kind == 3) {
          char any = line.charAt(random.nextInt(line.length()));
          return head + (Character.isLetter(any) ? any : ' ') + c + tail;
        }
      }
    }
  }

  private static String read(String line) {
    List<String> found =
        ParagraphReader.read(Document.of("p.txt", line)).stream()
            .flatMap(paragraph -> paragraph.jumpLines().stream())
            .map(jump -> jump.direction() + " " + jump.page())
            .toList();
    return String.join(", ", found);
  }
}
