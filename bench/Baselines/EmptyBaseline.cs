using System.Text.Json;

namespace OrderGrains.Bench.Baselines;

/// <summary>
/// Nothing but HTTP and JSON: the floor under every service. A read answers with the document that was created last.
/// </summary>
internal sealed class EmptyBaseline : IBaseline
{
    private byte[] _order = [];

    public Task Prepare() => Task.CompletedTask;

    /// <summary>The document arrives as a JSON string in the member <c>answer</c>, so that it is answered byte for byte.</summary>
    public Task Create(string id, byte[] order)
    {
        using var document = JsonDocument.Parse(order);
        if (document.RootElement.TryGetProperty("answer", out var answer))
            _order = answer.GetBytesFromBase64();
        return Task.CompletedTask;
    }

    public Task<bool> Update(string id, JsonElement request) => Task.FromResult(Document.Code(request).Length > 0);

    public Task<byte[]?> Read(string id) => Task.FromResult<byte[]?>(_order);

    public Task<long> Version(string id) => Task.FromResult(0L);
}
