using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Rows;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Wallets: means of payment that a customer keeps for orders to come.</summary>
internal static class WalletWriting
{
    private const string Source = "payment_source";

    public static readonly WriteTable Table =
        new("customer_payment_sources", [], SharedResources.CustomerPaymentSources.Relationships);

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var customer = await CustomerPartWriting.CustomerOf(call, write);
        var source = customer is null ? null : await Usable(call, write, customer);
        var entry = source is null ? null : await CustomerPartWriting.Grain(call, customer!).AddSource(source);
        if (customer is not null && entry is null)
            write.Errors.Add(ValidationErrors.Blank(Source));
        if (write.Errors.Count > 0)
            return write.Refuse();
        await Grain(call, source!.Id).Put(entry!.Source);
        return await Responses.Created(CustomerParts.Of(customer!, entry), write.View, call.Context);
    }

    /// <summary>The entry keeps its id; the means of payment that it had is nobody's any more.</summary>
    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await call.Reads.HolderOfEntry(id!) is not { } customer)
            return Found.Nothing.Refusal!;
        CustomerPartWriting.CheckCustomer(write, customer);
        var entry = customer.Wallet.First(one => one.Id == id);
        var source = write.Document.Relationships.ContainsKey(Source) ? await Usable(call, write, customer) : entry.Source;
        if (source is null)
            write.Errors.Add(ValidationErrors.Blank(Source));
        else if (customer.Wallet.Any(one => one.Id != id && one.Source.Id == source.Id))
            write.Errors.Add(ValidationErrors.Taken(Source, source.Id));
        if (write.Errors.Count > 0)
            return write.Refuse();
        var written = entry with { Source = source! with { CustomerId = customer.Profile.Id } };
        if (written != entry)
        {
            await CustomerPartWriting.Grain(call, customer).PutWalletEntry(written);
            await Grain(call, written.Source.Id).Put(written.Source);
            await Grain(call, entry.Source.Id).Erase(customer.Profile.Id);
        }

        return await Responses.One(CustomerParts.Of(customer, written), write.View);
    }

    public static async Task<IResult?> Delete(ResourceCall call, string id)
    {
        if (await call.Reads.HolderOfEntry(id) is not { } customer
            || await CustomerPartWriting.Grain(call, customer).RemoveWalletEntry(id) is not { } gone)
            return Found.Nothing.Refusal;
        await Grain(call, gone.Source.Id).Erase(customer.Profile.Id);
        return null;
    }

    /// <summary>One that is nobody's, or the customer's already.</summary>
    private static async Task<PaymentSource?> Usable(ResourceCall call, WriteRequest write, Customer customer) =>
        write.Document.Relationships.GetValueOrDefault(Source) is { } linkage
        && await call.Reads.PaymentSource(linkage.Id) is { } source && source.Type == linkage.Type
        && (source.CustomerId ?? customer.Profile.Id) == customer.Profile.Id
            ? source
            : null;

    private static IPaymentSourceGrain Grain(ResourceCall call, string id) =>
        call.Services.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource(call.Request.Caller.Merchant, id));
}
