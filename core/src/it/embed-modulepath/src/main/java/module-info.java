/** A module of someone else's. */
module com.example.embed {
  requires io.github.refrain;
}
