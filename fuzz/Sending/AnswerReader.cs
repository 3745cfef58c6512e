using System.Globalization;
using System.Text;

namespace OrderGrains.Fuzz.Sending;

/// <summary>Reads answers of HTTP/1.1 one after another, and is strict: what is not one is an <see cref="InvalidDataException"/>.</summary>
/// <param name="stream">Of the connection.</param>
internal sealed class AnswerReader(Stream stream)
{
    private const int LongestLine = 64 * 1024;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _at;
    private int _end;

    /// <summary>The next final answer; null where the connection ends before one.</summary>
    /// <param name="isHead">True where it has no body whatever it says.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<WireAnswer?> Read(bool isHead, CancellationToken cancellationToken)
    {
        while (await ReadLine(cancellationToken) is { } first)
        {
            if (first.Split(' ', 3) is not ["HTTP/1.1", var code, ..] || !int.TryParse(code, CultureInfo.InvariantCulture, out var status))
                throw new InvalidDataException($"'{first}' is no status line.");
            var answer = new WireAnswer(Outcome.Answered) { Status = status, Headers = await ReadHeaders(cancellationToken) };
            if (status is >= 100 and < 200 and not 101)
                continue;
            return answer with { Body = isHead || status is 101 or 204 or 304 ? [] : await ReadBody(answer, cancellationToken) };
        }

        return null;
    }

    private async Task<List<(string, string)>> ReadHeaders(CancellationToken cancellationToken)
    {
        List<(string, string)> headers = [];
        while (await NeedLine(cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new InvalidDataException($"'{line}' is no header.");
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        return headers;
    }

    private async Task<byte[]> ReadBody(WireAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Header("Content-Length") is { } length)
            return await ReadExactly(int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture), cancellationToken);
        using var body = new MemoryStream();
        if (answer.Header("Transfer-Encoding") is null)
        {
            while (_at < _end || await Fill(cancellationToken))
                Take(body, _end - _at);
            return body.ToArray();
        }

        while (Convert.ToInt32(await NeedLine(cancellationToken), 16) is > 0 and var size)
        {
            body.Write(await ReadExactly(size, cancellationToken));
            await NeedLine(cancellationToken);
        }

        await ReadHeaders(cancellationToken);
        return body.ToArray();
    }

    private async Task<byte[]> ReadExactly(int count, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (body.Length < count)
        {
            if (_at == _end && !await Fill(cancellationToken))
                throw new InvalidDataException($"The body ends after {body.Length} bytes of {count}.");
            Take(body, (int)Math.Min(_end - _at, count - body.Length));
        }

        return body.ToArray();
    }

    private void Take(MemoryStream target, int count)
    {
        target.Write(_buffer, _at, count);
        _at += count;
    }

    private async Task<string> NeedLine(CancellationToken cancellationToken) =>
        await ReadLine(cancellationToken) ?? throw new InvalidDataException("The answer ends early.");

    /// <summary>Null where the connection ends before a line begins.</summary>
    private async Task<string?> ReadLine(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_at == _end && !await Fill(cancellationToken))
                return line.Length == 0 ? null : throw new InvalidDataException($"'{line}' has no end.");
            var octet = _buffer[_at++];
            if (octet == '\n')
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1)
                    : throw new InvalidDataException($"'{line}' ends without CR.");
            if (line.Append((char)octet).Length > LongestLine)
                throw new InvalidDataException("A line does not end.");
        }
    }

    private async Task<bool> Fill(CancellationToken cancellationToken)
    {
        (_at, _end) = (0, await stream.ReadAsync(_buffer, cancellationToken));
        return _end > 0;
    }
}
