using StaticBackSite;
using StaticBackSite.Health;

return await Site.Create(args).Add(new HealthPack()).RunAsync();
