using OrderGrains.Api.Orders;
using OrderGrains.Carts;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Owners;

/// <summary>The carts that are known to be a customer's.</summary>
/// <param name="request">Who asks.</param>
/// <param name="http">As it came.</param>
/// <param name="reads">Asks the grains.</param>
internal sealed class CustomerCarts(DoorRequest request, HttpRequest http, GrainReads reads)
{
    /// <summary>To be called before the cart is the customer's: one that is theirs is always found.</summary>
    public Task Add(string customer, string cart) => Ask(customer, grain => grain.Add(cart));

    /// <summary>The carts, the one that was changed last first. What has come to stand for none is forgotten.</summary>
    public async Task<IReadOnlyList<CartReply>> All(string customer)
    {
        List<CartReply> carts = [];
        List<string> gone = [];
        var known = await reads.Ask(Key(customer), (ICustomerCartsGrain grain) => grain.Get(), request.Aborted);
        foreach (var reference in known)
        {
            var (found, _) = await CartContext.Find(reference, request, http, reads);
            if (found is not null && await found.Get() is var reply && reply.Cart.Customers.Contains(customer))
                carts.Add(reply);
            else
                gone.Add(reference);
        }

        if (gone.Count > 0)
            await Ask(customer, grain => grain.Remove(gone.ToValueList()));
        return [.. carts.OrderByDescending(reply => reply.Cart.UpdatedAt)];
    }

    private Task<bool> Ask(string customer, Func<ICustomerCartsGrain, Task> call) => reads.Ask(
        Key(customer),
        async (ICustomerCartsGrain grain) =>
        {
            await call(grain);
            return true;
        },
        request.Aborted);

    private string Key(string customer) => GrainKeys.CustomerCarts(request.Caller.Merchant, customer);
}
