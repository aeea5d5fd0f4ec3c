package io.github.refrain.cli.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | 会议强调，要压实全面从严治党主体责任，充分发挥领导干部示范引领作用。",
        "zh-Hant | 會議強調，要壓實全面從嚴治黨主體責任，充分發揮領導幹部示範引領作用。",
        "ja | 東京の会議では、来年の予算について話し合われた。",
        "ko | 회의에서는 내년 예산에 대하여 이야기하였다.",
        "en | The council said that the bridge was to be closed and that the road of the valley was safe.",
        "de | Der Rat sagte, die Brücke und das Tal seien nicht zu sehen; das ist der Stand.",
        "fr | Les députés et les ministres des pays voisins ont parlé dans une salle.",
        "es | El consejo de los pueblos y las ciudades habla del puente y por los caminos.",
        "ru | Совет сказал, что мост будет закрыт.",
        "'' | 12 345 678",
        "'' | Smith & Sons, Ltd.",
      })
  void of_text(String language, String text) {
    assertEquals(language, Language.of(text));
  }
}
