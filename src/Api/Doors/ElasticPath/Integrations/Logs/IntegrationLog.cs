using System.Globalization;
using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;

/// <summary>What came of a message to an integration, its job: the latest attempt, which is the one the ledger keeps.</summary>
/// <param name="Job">The delivery.</param>
/// <param name="Entry">How it stands.</param>
internal sealed record IntegrationLog(DeliveryId Job, DeliveryEntry Entry)
{
    private const string WrongStatus = "Received a status code outside of 2xx range - treating webhook as a fail";

    public string Id => $"{Job}.{Attempt}";

    public string Integration => Job.Webhook!;

    public bool Succeeded => Entry.State == DeliveryState.Delivered;

    /// <summary>How often it was sent; 0 while it waits for the first time.</summary>
    public int Attempt => Entry.Failures + (Succeeded ? 1 : 0);

    /// <summary>HTTP status code; 0 where there was no answer.</summary>
    public int Status => int.TryParse(Entry.Answer, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    public string Problem => Succeeded ? "" : Status > 0 ? WrongStatus : Entry.Answer ?? "";

    public static IntegrationLog Of(string integration, DeliveryEntry entry) => new(new(integration, entry.Place), entry);
}
