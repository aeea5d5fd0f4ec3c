package io.github.refrain.bench.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bands of MinHash as they are most often kept: for every band a {@link HashMap} from the key
 * to the list of texts, all of them boxed. A bucket takes any number of texts. For one thread at a
 * time.
 */
public final class HashMapBands implements BandIndex {

  private final List<Map<Integer, List<Integer>>> bands = new ArrayList<>();

  @Override
  public void put(int text, int[] keys) {
    for (int band = 0; band < keys.length; band++) {
      if (band == bands.size()) {
        bands.add(new HashMap<>());
      }
      bands.get(band).computeIfAbsent(keys[band], key -> new ArrayList<>()).add(text);
    }
  }

  @Override
  public int[] candidates(int[] keys) {
    Set<Integer> met = new LinkedHashSet<>();
    for (int band = 0; band < Math.min(keys.length, bands.size()); band++) {
      met.addAll(bands.get(band).getOrDefault(keys[band], List.of()));
    }
    return met.stream().mapToInt(Integer::intValue).toArray();
  }
}
