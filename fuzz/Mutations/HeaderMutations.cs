using OrderGrains.Fuzz.Drawing;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>What can be wrong with headers that are still written as headers are.</summary>
internal static class HeaderMutations
{
    private static readonly string[] Types =
    [
        "application/json", "application/json; charset=utf-16", "application/vnd.api+json", "application/vnd.api+json; ext=\"x\"",
        "text/plain",
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=a", "application/xml", ";;/;", "json",
        "*/*",
        "application/merge-patch+json", "application/json, text/plain", "APPLICATION/JSON", "application/json;;", "",
    ];

    private static readonly string[] Tags = ["*", "\"1\"", "\"2\", \"1\"", "W/\"1\"", "1", "\"\"", "\"99999999999999999999\"", "\"-1\"",
        "\"x", "", ","];

    private static readonly string[] Secrets =
    [
        "", " ", "Bearer", "Bearer ", "Bearer x", "bearer  demo-key", "Basic", "Basic !!!", "Basic OjpA",
        "Basic ZGVtby1jbGllbnQ6ZGVtby1zZWNyZXQ=",
        "Digest x", "demo-key", "other-key", "Bearer eyJhbGciOiJub25lIn0.e30.", "Bearer CfDJ8AAAAAAA", "null", "\u00ff",
    ];

    private static readonly string[] Credentials = ["Authorization", "X-Api-Key", "api_key", "api-key", "API-Authorization"];

    private static readonly string[] Accepted =
        ["*/*", "application/xml", "application/vnd.api+json", "application/vnd.api+json; ext=\"x\"", "text/html;q=0.1", "", ";",
            "application/json;q=x"];

    /// <summary>Headers that some program or other obeys.</summary>
    private static readonly string[] Others =
    [
        "X-HTTP-Method-Override", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-Original-URL",
        "X-Rewrite-URL",
        "Origin", "Referer", "Cookie", "Range", "If-None-Match", "If-Modified-Since", "Expect", "Upgrade", "Accept-Encoding",
        "Accept-Language", "traceparent", "tracestate", "baggage", "X-Request-ID", "Access-Control-Request-Method", "Transfer-Encoding-X",
        "X-MOLTIN-CURRENCY", "EP-Channel", "Prefer", "Sec-WebSocket-Key",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("another content type", (draft, dice) =>
        {
            draft.ContentType = dice.Pick(Types);
            return true;
        }),
        new("no content type", (draft, _) =>
        {
            draft.ContentType = null;
            return true;
        }),
        Add("If-Match", dice => dice.Pick(Tags)),
        Add("If-Match", dice => dice.Pick(Tags)),
        Add("Idempotency-Key", dice => dice.Chance(60) ? $"key-{dice.Below(50)}" : HeaderText.Draw(dice)),
        Add("Idempotency-Key", dice => $"key-{dice.Below(50)}"),
        Add("Accept", dice => dice.Pick(Accepted)),
        new("another credential", (draft, dice) =>
        {
            draft.Headers.RemoveAll(header => Credentials.Contains(header.Name));
            draft.Headers.Add(new(dice.Pick(Credentials), dice.Pick(Secrets)));
            return true;
        }),
        new("no credential", (draft, _) => draft.Headers.RemoveAll(header => Credentials.Contains(header.Name)) > 0),
        new("a second credential", (draft, dice) =>
        {
            draft.Headers.Add(new(dice.Pick(Credentials), dice.Pick(Secrets)));
            return true;
        }),
        new("a header", (draft, dice) =>
        {
            draft.Headers.Add(new(dice.Pick(Others), dice.Chance(30) ? dice.Pick(Methods.All) : HeaderText.Draw(dice)));
            draft.IsWild |= draft.Headers[^1].Is("Expect");
            draft.Door = draft.Headers[^1].Is("X-HTTP-Method-Override") ? null : draft.Door;
            return true;
        }),
        new("a header twice", (draft, dice) =>
        {
            if (draft.Headers.Count == 0)
                return false;
            draft.Headers.Add(dice.Pick(draft.Headers));
            return true;
        }),
    ];

    private static Mutation Add(string name, Func<Dice, string> value) => new(name, (draft, dice) =>
    {
        draft.Headers.Add(new(name, value(dice)));
        return true;
    });
}
