// Terms of sale. Sealed once loaded: called for each sale, by any thread of an interpreter.
const TIERS = [
  { from: 50, percent: 12 },
  { from: 20, percent: 7 },
  { from: 5, percent: 3 },
];
const SEASONAL = JSON.parse('{ "cocoa": 4, "malt": 6 }');
const MOST = 25;

function tier(quantity) {
  const reached = TIERS.filter((tier) => quantity >= tier.from);
  return reached.length > 0 ? reached[0].percent : 0;
}

function coupon(text, week) {
  const parts = /^SAVE(\d+)-W(\d)$/.exec(text);
  return parts !== null && Number(parts[2]) === week ? Number(parts[1]) : 0;
}

function netCents(product, quantity, unitCents, day, couponText) {
  const gross = quantity * unitCents;
  const week = Math.ceil(day / 7);
  const percent = Math.min(
    MOST,
    tier(quantity) + (SEASONAL[product] || 0) + coupon(couponText, week),
  );
  return gross - Math.floor((gross * percent) / 100);
}
