using OrderGrains.Api.Commands;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>What a body says of a merchant. An absent member leaves what there is.</summary>
internal static class MerchantForms
{
    extension(MemberReader members)
    {
        public string MerchantName()
        {
            var name = members.NeededText("name");
            if (!Names.IsMerchant(name))
                members.Fail("name", $"must be {Names.MerchantRule}");
            return name;
        }

        /// <summary>The set-up that comes of another and the body.</summary>
        public Merchant SetUp(Merchant before) => before with
        {
            Test = members.Has("test") ? members.Switch("test") : before.Test,
            CentraMarkets = members.Has("centraMarkets") ? members.Markets("centraMarkets") : before.CentraMarkets,
            CentraAttributes = members.Has(AttributeForms.Name) ? members.Attributes() : before.CentraAttributes,
        };
    }
}
