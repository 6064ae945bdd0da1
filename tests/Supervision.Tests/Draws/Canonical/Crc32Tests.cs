using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Tests.Draws.Canonical;

public class Crc32Tests
{
    [Fact]
    public void It_is_the_CRC_that_every_language_has() => Crc32.Of("123456789"u8).ShouldBe(0xcbf43926u);

    [Fact]
    public void Two_stretches_count_as_one() => Prop.ForAll<byte[], byte[]>((a, b) =>
        Crc32.Of(a, b) == Crc32.Of((byte[])[.. a, .. b])).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_change_of_one_byte_is_found()
    {
        var bytes = SampleDraw.Bytes("a row");
        var crc = Crc32.Of(bytes);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var flip = 1; flip < 256; flip++)
            {
                bytes[i] ^= (byte)flip;
                Crc32.Of(bytes).ShouldNotBe(crc);
                bytes[i] ^= (byte)flip;
            }
        }
    }
}
