using System.IO.Pipelines;
using System.Text;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Tests.Bulk;

public sealed class BodyLinesTests
{
    private const int MaxBytes = 10;

    [Theory]
    [InlineData("", "")]
    [InlineData("\n \r\n\t\n", "")]
    [InlineData("a\nb", "1:a/2,2:b/3")]
    [InlineData("a\r\n\n b \n", "1:a/3,3:b/8")]
    [InlineData("123456789\n1234567890\nc\n", "1:123456789/10,2:-/21,3:c/23")]
    [InlineData("a\n12345678901", "1:a/2,2:-/13")]
    [InlineData("123456789012345678901234567890\nb\n", "1:-/31,2:b/33")]
    public async Task Next_HoweverTheBytesCome_GivesEachLineWithItsNumberAndEnd(string text, string expected)
    {
        for (var piece = 1; piece <= Math.Max(1, text.Length); piece++)
        {
            var pipe = new Pipe();
            var sending = Send(pipe.Writer, Encoding.UTF8.GetBytes(text), piece);
            var lines = new BodyLines(pipe.Reader, MaxBytes);
            var found = new List<string>();
            while (await lines.Next() is { } line)
                found.Add($"{line.Number}:{(line.Text is { } bytes ? Encoding.UTF8.GetString(bytes).Trim() : "-")}/{line.End}");
            await sending;

            Assert.Equal(expected, string.Join(',', found));
        }
    }

    [Fact]
    public async Task Next_ReadingEndedByAnother_GivesNoHalfLine()
    {
        var pipe = new Pipe();
        var lines = new BodyLines(pipe.Reader, MaxBytes);
        await pipe.Writer.WriteAsync("a\nhalf"u8.ToArray());
        Assert.Equal(1, (await lines.Next())!.Value.Number);

        var next = lines.Next();
        pipe.Reader.CancelPendingRead();

        Assert.Null(await next);
        Assert.True(lines.IsCancelled);
    }

    private static async Task Send(PipeWriter writer, byte[] text, int piece)
    {
        foreach (var part in text.Chunk(piece))
            await writer.WriteAsync(part);
        await writer.CompleteAsync();
    }
}
