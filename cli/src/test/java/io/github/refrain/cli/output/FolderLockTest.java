package io.github.refrain.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir private Path folder;

  @Test
  void take_twiceInOneProcess_isRefusedUntilTheFirstEnds() throws Exception {
    Path file = folder.resolve("lock");
    try (FolderLock first = FolderLock.take(file).orElseThrow()) {
      assertEquals(Optional.empty(), FolderLock.take(file));
      assertTrue(Files.exists(file), first::toString);
    }
    assertFalse(Files.exists(file));
    FolderLock.take(file).orElseThrow().close();
  }

  /** Linux lists the locks of all processes with the file's inode. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void take_refused_leavesTheLockOfTheFirst() throws Exception {
    Path file = folder.resolve("lock");
    try (FolderLock first = FolderLock.take(file).orElseThrow()) {
      assertEquals(Optional.empty(), FolderLock.take(file));
      String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
      assertTrue(Files.readString(Path.of("/proc/locks")).contains(inode), first::toString);
    }
  }
}
