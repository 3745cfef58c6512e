using System.Text.Json.Nodes;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Orders;
using OrderGrains.Values;
using StandardWebhooks;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>How the project's own messages are put, signed and answered.</summary>
public sealed class StandardFormatTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly DateTimeOffset At = new(2026, 1, 5, 9, 31, 0, TimeSpan.Zero);
    private static readonly Order Order = new() { Id = "A", Merchant = "demo", Currency = "EUR", Version = 2, Comment = new('x', 1_000) };
    private static readonly HistoryEntry Entry = new()
    {
        Version = 2,
        At = At,
        Actor = "key",
        Door = Door.Manage,
        Event = "commented",
        Changes = [new("comment", null, new JsonText($"\"{new string('x', 1_000)}\""))],
    };

    [Theory]
    [InlineData(1_000_000, null, 1, true)]
    [InlineData(1_500, """["order"]""", 1, false)]
    [InlineData(100, """["order","changes"]""", 0, false)]
    public void Write_WhatIsTooLarge_IsLeftOutAndNamed(int limit, string? omitted, int changes, bool hasOrder)
    {
        var data = JsonNode.Parse(StandardBody.Write(Order, Entry, limit).Span)!["data"]!;

        Assert.Equal(omitted, data["omitted"]?.ToJsonString());
        Assert.Equal((changes, hasOrder), (data["changes"]!.AsArray().Count, data["order"] is not null));
        Assert.Equal(("A", 2), ((string)data["orderId"]!, (long)data["version"]!));
    }

    [Fact]
    public void Sign_IsAsTheSpecificationsLibrarySigns()
    {
        var message = new NotificationMessage("https://shop.example/", "application/json", """{"a":"Grâce 🐧"}"""u8.ToArray());

        var headers = new StandardFormat(new()).Sign(Notification([Secret]), message).ToDictionary();

        Assert.Equal(new StandardWebhook(Secret).Sign("msg_1", At, """{"a":"Grâce 🐧"}"""), headers["webhook-signature"]);
        Assert.Equal(("msg_1", "1767605460"), (headers["webhook-id"], headers["webhook-timestamp"]));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(204, 0)]
    [InlineData(299, 0)]
    [InlineData(199, 1)]
    [InlineData(301, 1)]
    [InlineData(400, 1)]
    [InlineData(404, 1)]
    [InlineData(410, 2)]
    [InlineData(500, 1)]
    public void Judge_GoesByTheStatus(int status, int verdict) =>
        Assert.Equal((NotificationVerdict)verdict, new StandardFormat(new()).Judge(status, "whatever"u8));

    [Fact]
    public void MessageId_DiffersByEverythingItNames()
    {
        string[] ids =
        [
            StandardSecret.MessageId("m", "w", "o", 1, 0), StandardSecret.MessageId("n", "w", "o", 1, 0),
            StandardSecret.MessageId("m", "v", "o", 1, 0), StandardSecret.MessageId("m", "w", "p", 1, 0),
            StandardSecret.MessageId("m", "w", "o", 2, 0), StandardSecret.MessageId("m", "w", "o", 1, 1),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[0], StandardSecret.MessageId("m", "w", "o", 1, 0));
    }

    [Fact]
    public void Retries_LastThreeDaysAndAreSpread()
    {
        var retries = new StandardFormat(new()).Retries;

        var pauses = Enumerable.Range(1, 9).Select(failures => retries.After(failures, "a")!.Value).ToArray();

        Assert.InRange(pauses.Aggregate((sum, pause) => sum + pause), TimeSpan.FromDays(3), TimeSpan.FromDays(3.6));
        Assert.Equal(pauses.Order(), pauses);
        Assert.Null(retries.After(10, "a"));
        Assert.NotEqual(retries.After(5, "a"), retries.After(5, "b"));
        Assert.Equal(retries.Last("a"), pauses[^1]);
    }

    private static Notification Notification(string[] secrets) => new()
    {
        Id = "msg_1",
        Merchant = new() { Name = "demo" },
        Webhook = new() { Id = "w", Merchant = "demo", From = "" },
        Secrets = secrets,
        Index = 0,
        Version = [Entry],
        Order = Order,
        Now = At,
    };
}
