using System.Text.Json;

namespace OrderGrains.Bench.Baselines;

/// <summary>Optimistic: read, update where the version is still the one read, else from the start.</summary>
internal sealed class VersionCheckBaseline(string connectionString) : PostgresBaseline(connectionString, "version_check")
{
    public override async Task<bool> Update(string id, JsonElement request)
    {
        await using var connection = await Source.OpenConnectionAsync();
        while (await Find(connection, id) is { } order)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            if (!await Write(connection, id, order.Version, Document.Merge(order.Payload, request)))
                continue;
            await Audit(connection, id, order.Version + 1, Document.Code(request));
            await transaction.CommitAsync();
            return true;
        }

        return false;
    }
}
