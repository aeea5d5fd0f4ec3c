package io.github.refrain.cli.rows;

import io.github.refrain.Settings;
import io.github.refrain.cli.report.ParagraphIndex;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/** Findings as rows of a page, with all that the page needs to show them. */
public final class FindingRows {

  private final Findings findings;
  private final Settings settings;
  private final ArchiveMap map;
  private final ParagraphIndex index;
  private final List<PageRow> rows;
  private final ParagraphTable table;

  /**
   * The rows of findings in documents.
   *
   * @param settings what was looked for and how, so that texts are read as the search did
   */
  public FindingRows(Findings findings, Collection<Document> documents, Settings settings) {
    this.findings = findings;
    this.settings = settings;
    this.map = new ArchiveMap(documents);
    this.index = new ParagraphIndex(documents, settings.jumpLines());
    this.rows = RowReader.read(findings, index);
    this.table = new ParagraphTable(rows, index);
  }

  /** One row a finding, in order. */
  public List<PageRow> rows() {
    return rows;
  }

  /** The documents with findings. */
  public List<Document> documents() {
    return table.documents();
  }

  /** The place of a document among {@link #documents}. */
  public int documentNumber(String source) {
    return table.documentNumber(source);
  }

  /**
   * Writes everything but texts, then texts as long as there is room, those of the rows with most
   * letters to remove first.
   *
   * @param shellBytes how large the page is without
   */
  public void writeTo(OutputStream out, long shellBytes) throws IOException {
    PackedBlocks blocks = new PackedBlocks(out);
    blocks.write("rows", PackedBlocks.encode(new RowsBlock(rows, table, map)));
    List<PageRow> worstFirst = rows.stream().sorted(PageRow.WORST_FIRST).toList();
    PairFigures figures = new PairFigures(findings.identityCut());
    TextBlocks texts = new TextBlocks(blocks, table, figures, shellBytes, settings.threads());
    int withText = texts.write(worstFirst);
    texts.writeContext(worstFirst, index);
    blocks.write("end", PackedBlocks.encode(json -> json.writeNumber(withText)));
  }
}
