namespace Tillsight.Tests.Sources.PracticeShop;

public class CampaignTests
{
    readonly SampleShop _shop = SampleShop.Default;

    [Fact]
    public void Who_is_held_out_gets_no_mail()
    {
        var heldOut = _shop.CampaignEvents.Where(e => e["event"] == "held_out").Select(e => (e["campaign_id"], e["customer_id"])).ToHashSet();
        Assert.NotEmpty(heldOut);
        Assert.DoesNotContain(_shop.CampaignEvents, e => e["event"] != "held_out" && heldOut.Contains((e["campaign_id"], e["customer_id"])));
    }

    [Fact]
    public void Events_are_as_many_as_the_truth_says()
    {
        foreach (var campaign in _shop.Truth.Campaigns)
        {
            var events = _shop.CampaignEvents.Where(e => e["campaign_id"] == campaign.CampaignId).CountBy(e => e["event"]).ToDictionary();
            Assert.Equal(
                (campaign.Sent, campaign.HeldOut, campaign.Opened, campaign.Clicked),
                (events["sent"], events["held_out"], events["opened"], events.GetValueOrDefault("clicked")));
            Assert.Equal(SampleShop.Date(_shop.Campaigns[campaign.CampaignId]["sent_on"]), campaign.SentOn);
        }
    }

    [Fact]
    public void About_a_tenth_is_held_out() =>
        Assert.InRange((double)_shop.Truth.Campaigns.Sum(c => c.HeldOut) / _shop.Truth.Campaigns.Sum(c => c.HeldOut + c.Sent), 0.08, 0.12);

    [Fact]
    public void What_a_campaign_brought_is_an_order_of_that_customer()
    {
        var orders = _shop.Lines.Where(l => l.Quantity > 0).Select(l => (l.OrderId.ToString(), l.CustomerId)).ToHashSet();
        var bought = _shop.CampaignEvents.Where(e => e["event"] == "bought").ToList();
        Assert.All(bought, e => Assert.Contains((e["order_id"], e["customer_id"]), orders));
        Assert.Equal(_shop.Truth.Campaigns.Sum(c => c.Brought), bought.Count);
        Assert.Equal(_shop.Truth.Customers.OutsideModel, bought.Count);
    }

    [Fact]
    public void Mail_goes_only_to_those_who_agreed_until_they_unsubscribe()
    {
        var left = new HashSet<string>();
        foreach (var e in _shop.CampaignEvents.Where(e => e["event"] is "sent" or "unsubscribed"))
        {
            if (e["event"] == "unsubscribed") Assert.True(left.Add(e["customer_id"]));
            else Assert.DoesNotContain(e["customer_id"], left);
        }
        Assert.All(left, c => Assert.Equal("no", _shop.Customers[c]["email_consent"]));
        Assert.All(_shop.CampaignEvents, e => Assert.True(_shop.Customers[e["customer_id"]]["email_consent"] == "yes" || left.Contains(e["customer_id"])));
    }
}
