using System.Text;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Tests;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab", 200, "ab")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", 200, "abc")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nabc", 200, "abc")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\nHTTP", 204, "")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", 400, "")]
    public async Task Read_AnAnswer_GivesItsStatusAndBody(string bytes, int status, string body)
    {
        var answer = await Read(bytes);

        Assert.Equal((status, body), (answer!.Status, answer.Text));
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("HTTP/1.1 200 OK\n\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno header\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n")]
    public Task Read_WhatIsNone_Fails(string bytes) => Assert.ThrowsAsync<InvalidDataException>(() => Read(bytes));

    [Fact]
    public async Task Read_NothingComes_GivesNothing() => Assert.Null(await Read(""));

    private static Task<WireAnswer?> Read(string bytes) =>
        new AnswerReader(new MemoryStream(Encoding.Latin1.GetBytes(bytes))).Read(isHead: false, CancellationToken.None);
}
