using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Bulk;

/// <summary>An import whose body is sent, and whose results are read, piece by piece. Disposing of it cuts the connection.</summary>
internal sealed class RawImport : IDisposable
{
    private readonly Socket _socket;
    private readonly BufferedStream _answer;
    private int _left;

    private RawImport(Socket socket) => (_socket, _answer) = (socket, new(new NetworkStream(socket)));

    public static async Task<RawImport> Begin(ListeningService service) => new(await RawHttp.Open(
        service.Address,
        $"POST /manage/orders/import HTTP/1.1\nHost: {service.Address.Authority}\nX-Api-Key: demo-key\n"
        + "Content-Type: application/x-ndjson\nTransfer-Encoding: chunked\n\n"));

    public void Dispose()
    {
        _answer.Dispose();
        _socket.Close(0);
    }

    /// <summary>Sends a piece of the body.</summary>
    public Task Send(string text) =>
        SendRaw($"{Encoding.UTF8.GetByteCount(text).ToString("X", CultureInfo.InvariantCulture)}\r\n{text}\r\n");

    /// <summary>Ends the body.</summary>
    public Task End() => SendRaw("0\r\n\r\n");

    public async Task SendRaw(string text)
    {
        for (ReadOnlyMemory<byte> left = Encoding.UTF8.GetBytes(text); left.Length > 0;)
            left = left[await _socket.SendAsync(left)..];
    }

    public async Task<(string Result, int Line)> Result()
    {
        var line = await Next() ?? throw new InvalidOperationException("The answer ended.");
        Assert.True(line["result"] is not null, line.ToJsonString());
        return ((string)line["result"]!, (int)line["line"]!);
    }

    /// <summary>The next line of the answer; null at its end.</summary>
    public async Task<JsonNode?> Next()
    {
        var line = new MemoryStream();
        while (_left > 0 || await NextChunk())
        {
            var value = _answer.ReadByte();
            if (--_left == 0)
                await Line();
            if (value == '\n')
                return JsonNode.Parse(line.ToArray());
            line.WriteByte((byte)value);
        }

        return null;
    }

    /// <summary>Past the heads, which have no line of hexadecimal digits alone, to the bytes of a chunk; false at the last one.</summary>
    private async Task<bool> NextChunk()
    {
        while (await Line() is { } line)
        {
            if (int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left))
                return _left > 0;
        }

        return false;
    }

    private async Task<string?> Line()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await _answer.ReadAsync(one) > 0)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }
}
