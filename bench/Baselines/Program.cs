using System.Text.Json;
using OrderGrains.Bench.Baselines;
using OrderGrains.Bench.Baselines.Actors;
using OrderGrains.Bench.Baselines.EventStore;

// Usage: OrderGrains.Baselines <mode> <SQLite folder or PostgreSQL connection string> --urls …
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders()
    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
    .SetMinimumLevel(LogLevel.Error);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (args[0] == "grain")
    builder.UseStockGrains(args[1]);
if (args[0] == "marten")
    builder.UseMarten(args[1]);

await using var app = builder.Build();
IBaseline baseline = args[0] switch
{
    "empty" => new EmptyBaseline(),
    "sqlite" => new SqliteBaseline(args[1]),
    "row-lock" => new RowLockBaseline(args[1]),
    "version-check" => new VersionCheckBaseline(args[1]),
    "grain" => new GrainBaseline(app.Services),
    "marten" => new MartenBaseline(app.Services),
    "akka" => new AkkaBaseline(args[1]),
    var mode => throw new ArgumentException($"There is no baseline '{mode}'."),
};

var json = "application/json; charset=utf-8";
var updated = """{"success":true,"data":{}}"""u8.ToArray();

app.MapPatch("/orders/{id}", async (string id, HttpContext context) =>
{
    using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
    return await baseline.Update(id, body.RootElement) ? Results.Bytes(updated, json) : Results.NotFound();
});

app.MapGet("/orders/{id}", async (string id) => await baseline.Read(id) is { } order ? Results.Bytes(order, json) : Results.NotFound());

app.MapPost("/manage/orders", async (HttpContext context) =>
{
    using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
    var id = body.RootElement.GetProperty("id").GetString()!;
    await baseline.Create(id, JsonSerializer.SerializeToUtf8Bytes(body.RootElement));
    return Results.Created();
});

app.MapGet("/manage/orders/{id}", async (string id) => Results.Text($$"""{"version":{{await baseline.Version(id)}}}""", json));

await app.StartAsync();
await baseline.Prepare();
Console.WriteLine($"Now listening on: {app.Urls.First()}");
await app.WaitForShutdownAsync();
