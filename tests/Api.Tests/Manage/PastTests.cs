using System.Globalization;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>Orders as they were.</summary>
[Collection(ServiceCollection.Name)]
public sealed class PastTests(Service service)
{
    [Fact]
    public async Task Get_AVersion_ShowsTheBytesOfThen()
    {
        var (id, answers) = await Live();

        for (var version = 1; version <= answers.Count; version++)
        {
            var answer = await Get(id, $"?version={version}");
            answer.Is(200);
            Assert.Equal((answers[version - 1].Text, $"\"{version}\""), (answer.Text, answer.ETag));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("4")]
    [InlineData("9223372036854775807")]
    public async Task Get_AVersionThatNeverWas_IsNotFound(string version)
    {
        var (id, _) = await Live();

        var problem = (await Get(id, $"?version={version}")).Is(404);

        Assert.Equal($"There is no version {version} of an order '{id}'.", (string?)problem["detail"]);
    }

    [Fact]
    public async Task Get_ATime_ShowsTheLastVersionMadeByThen()
    {
        var (id, answers) = await Live();
        var times = answers.Select(answer => (DateTimeOffset)answer.Json["updatedAt"]!).ToList();

        Assert.Equal(answers[^1].Text, (await Get(id, At(times[^1].AddDays(1)))).Text);
        Assert.Equal(answers[1].Text, (await Get(id, At(times[2].AddTicks(-1)))).Text);
        Assert.Equal(answers[1].Text, (await Get(id, At(times[1]))).Text);
        Assert.Equal(answers[0].Text, (await Get(id, At(times[0]))).Text);
        (await Get(id, At(times[0].AddTicks(-1)))).Is(404);
    }

    [Theory]
    [InlineData("version=x", "version")]
    [InlineData("version=1.5", "version")]
    [InlineData("at=yesterday", "at")]
    [InlineData("version=1&at=2026-01-01", "at")]
    [InlineData("verison=1", "verison")]
    public async Task Get_WrongParameter_IsNamed(string query, string name)
    {
        var answer = await Get("MSP12345", $"?{query}");

        Assert.Equal([name], answer.Is(400)["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Get_AVersionThatIsKnown_IsNotModified()
    {
        var (id, _) = await Live();
        var answer = await service.Call("GET", $"/manage/orders/{id}?version=1", null, Key, ("If-None-Match", "\"1\""));

        Assert.Equal(304, answer.Status);
    }

    private static (string Name, string Value) Key => ("X-Api-Key", "demo-key");

    private static string At(DateTimeOffset time) =>
        $"?at={Uri.EscapeDataString(time.ToString("O", CultureInfo.InvariantCulture))}";

    /// <summary>An order of three versions, and what was answered at each.</summary>
    private async Task<(string Id, List<Answer> Answers)> Live()
    {
        var id = await service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");
        List<Answer> answers = [await Get(id, "")];
        foreach (var body in new[] { """{"reference":"PO-7"}""", """{"reference":"PO-8","comment":"changed"}""" })
            answers.Add(await service.Call("PATCH", $"/manage/orders/{id}", body, Key));
        return (id, answers);
    }

    private Task<Answer> Get(string id, string query) => service.Call("GET", $"/manage/orders/{id}{query}", null, Key);
}
