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
