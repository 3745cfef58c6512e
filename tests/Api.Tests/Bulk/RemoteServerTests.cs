using System.IO.Pipelines;
using System.Net;
using System.Text;
using OrderGrains.Api.Commands.Orders;
using OrderGrains.Api.Commands.Remote;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Tests.Bulk;

/// <summary>What commands do when the service is away, too busy, or breaks off. No time passes.</summary>
public sealed class RemoteServerTests
{
    private static readonly Uri Address = new("http://service.example/");

    [Fact]
    public async Task Get_ServiceThatIsBusy_IsAskedAgainWhenItSays()
    {
        var time = new SkippingTime();
        using var server = Server(time, _ => Busy(7), _ => Busy(2), _ => Text("{}"));

        await server.Get("x", CancellationToken.None);

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2)], time.Pauses);
    }

    [Fact]
    public async Task Get_ServiceThatStaysAway_IsGivenUp()
    {
        var time = new SkippingTime();
        var asked = 0;
        using var server = Server(time, _ =>
        {
            asked++;
            throw new HttpRequestException("refused");
        });

        var failure = await Assert.ThrowsAsync<RemoteException>(() => server.Get("x", CancellationToken.None));

        Assert.Equal("http://service.example/ cannot be reached: refused", failure.Message);
        Assert.Equal((RemoteServer.Attempts, RemoteServer.Attempts - 1), (asked, time.Pauses.Count));
    }

    [Fact]
    public async Task Get_Refusal_IsNotAskedAgain()
    {
        var time = new SkippingTime();
        using var server = Server(time, _ => new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"detail":"No."}""") });

        var failure = await Assert.ThrowsAsync<RemoteException>(() => server.Get("x", CancellationToken.None));

        Assert.Equal("The service answers 403: No.", failure.Message);
        Assert.Empty(time.Pauses);
    }

    [Fact]
    public async Task Send_AnswerThatBreaksOff_SendsOnlyWhatIsOpen()
    {
        var sent = new List<string>();
        using var server = Server(
            new SkippingTime(),
            request => Keep(request, """{"line":1,"id":"a","result":"created"}""" + "\n" + """{"line":2,"id":"b","res"""),
            request => Keep(
                request,
                """{"line":1,"id":"b","result":"refused","problem":{"status":503,"retryAfter":1}}""" + "\n"
                + """{"line":2,"id":"c","result":"refused","problem":{"status":400}}""" + "\n"),
            request => Keep(request, """{"line":1,"id":"b","result":"exists"}""" + "\n"));

        var results = await new LineSender(server).Send(await Lines("a\n\nb\nc"), CancellationToken.None);

        Assert.Equal(["a\nb\nc\n", "b\nc\n", "b\n"], sent);
        Assert.Equal(["1 created", "3 exists", "4 refused"], results.Select(line => $"{line.Line.Number} {line.Result}"));

        HttpResponseMessage Keep(HttpRequestMessage request, string answer)
        {
            using var reader = new StreamReader(request.Content!.ReadAsStream());
            sent.Add(reader.ReadToEnd());
            return Text(answer);
        }
    }

    [Fact]
    public async Task Send_LineThatIsNeverAnswered_IsNamed()
    {
        using var server = Server(new SkippingTime(), _ => Text("""{"line":1,"id":"a","result":"created"}""" + "\n"), _ => Text(""));

        var lines = await Lines("a\nb");
        var failure = await Assert.ThrowsAsync<RemoteException>(() => new LineSender(server).Send(lines, CancellationToken.None));

        Assert.Equal("The service does not say what became of line 2.", failure.Message);
    }

    private static RemoteServer Server(TimeProvider time, params Func<HttpRequestMessage, HttpResponseMessage>[] answers) =>
        new(new(new Answers(answers)) { BaseAddress = Address }, time);

    private static HttpResponseMessage Busy(int seconds) =>
        new(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(seconds)) } };

    private static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };

    private static async Task<List<BodyLine>> Lines(string text)
    {
        var source = new BodyLines(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text))), 100);
        List<BodyLine> lines = [];
        while (await source.Next() is { } line)
            lines.Add(line);
        return lines;
    }

    /// <summary>One answer after another, the last one for ever.</summary>
    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
    {
        private int _next;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answers[Math.Min(_next++, answers.Length - 1)](request));
    }

    /// <summary>Every pause is over at once.</summary>
    private sealed class SkippingTime : TimeProvider
    {
        public List<TimeSpan> Pauses { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
