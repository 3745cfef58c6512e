using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>
/// The customers of a request's merchant, of whom one who has logged in finds nobody but themself, and a storefront's guest nobody: ids
/// follow from emails.
/// </summary>
internal sealed class ShopCustomers(DoorRequest request, GrainReads reads)
{
    private readonly CustomerReferences _references = new(reads, request.Caller.Merchant, request.Aborted);

    public async Task<Customer?> Find(string id) =>
        OrderCalls.IsPlausibleId(id) && IsSeen(id)
            ? await reads.Ask(GrainKeys.Customer(request.Caller.Merchant, id), (ICustomerGrain grain) => grain.Get(), request.Aborted)
            : null;

    /// <summary>By the email that is theirs now; those they had before are theirs, too.</summary>
    public async Task<Customer?> FindByEmail(string email) =>
        await _references.FindByEmail(email) is { Id: { } id } ? await Find(id) : null;

    /// <summary>The id that a customer of this email gets.</summary>
    public string NewId(string email) => _references.New(email).Id!;

    private bool IsSeen(string id) =>
        request.Caller.Customer is { } customer ? customer == id : request.Caller.Role != CallerRole.Storefront;
}
