using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>
/// Tells customers by email and password. An email that nobody has costs what a wrong password does, and failures are counted with those
/// of clients.
/// </summary>
internal sealed class CustomerAuthentication(GrainReads reads, PasswordHashing hashing, AddressLanes lanes, FailedAttempts failures)
{
    public async Task<CustomerLookup> Find(HttpContext context, string merchant, string email, string password)
    {
        var address = CallerAddress.Of(context);
        var found = await lanes.Run(
            address,
            () => Look(merchant, email, password, context.RequestAborted),
            new CustomerLookup(null, CredentialLookup.AddressBusy.Failure),
            context.RequestAborted);
        return found is { Customer: null, Failure: null } ? new(null, failures.Count(address)) : found;
    }

    private async Task<CustomerLookup> Look(string merchant, string email, string password, CancellationToken cancellationToken)
    {
        var id = await reads.Ask(
            GrainKeys.CustomerEmail(merchant, email), (ICustomerEmailGrain grain) => grain.Get(), cancellationToken);
        var hash = id is null
            ? null
            : await reads.Ask(GrainKeys.Customer(merchant, id), (ICustomerGrain grain) => grain.PasswordFor(email), cancellationToken);
        var matches = await hashing.Run<object>(
            () => CustomerPasswords.Matches(hash ?? CustomerPasswords.Nobodys, password), cancellationToken);
        return matches switch
        {
            null => new(null, PasswordHashing.Full),
            true when hash is not null => new(id),
            _ => default,
        };
    }
}
