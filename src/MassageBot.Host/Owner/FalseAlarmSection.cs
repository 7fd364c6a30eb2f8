using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MassageBot.Core.Alerts;
using MassageBot.Core.Staff;

namespace MassageBot.Host.Owner;

/// <summary>Rules that spoke where staff say they should not have: what their review begins with.</summary>
internal static class FalseAlarmSection
{
    public static string Html(IReadOnlyList<Matter<AlertCase>> cases)
    {
        var byRule = cases.Where(one => one.Body.State == CaseState.FalseAlarm)
            .SelectMany(one => one.Body.Alert.RuleIds.Select(rule => (Rule: rule, At: one.MadeAt)))
            .GroupBy(one => one.Rule)
            .OrderByDescending(same => same.Count())
            .ToList();
        var html = new StringBuilder("<section><h2>False alarms by rule</h2>");
        if (byRule.Count == 0)
        {
            return html.Append("<p>None of late.</p></section>").ToString();
        }

        html.Append("<ul>");
        foreach (var same in byRule)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><h3>{HtmlEncoder.Default.Encode(same.Key)}</h3><p>{same.Count()}, last on {same.Max(one => one.At).ToDateTimeOffset():yyyy-MM-dd}</p></li>");
        }

        return html.Append("</ul></section>").ToString();
    }
}
